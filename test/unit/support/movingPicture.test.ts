import { expect, it } from 'vitest';
import { movingPicture } from '../../support/movingPicture';

const picture = (colour: string) =>
  `<svg width="9" height="5"><style>.a0{fill:${colour}}</style>\n<rect class="a0" width="9"/>\n</svg>\n`;

it('A moving picture shows each picture in turn, with its own looks, and the last where nothing is to move', () => {
  const moving = movingPicture([picture('red'), picture('blue')]);
  expect(moving.match(/<svg[^>]*>/g)).toEqual(['<svg width="9" height="5">']);
  expect(moving.match(/<\/svg>/g)).toHaveLength(1);
  expect(moving).toContain('.f0a0{fill:red}</style>\n<rect class="f0a0" width="9"/>');
  expect(moving).toContain('.f1a0{fill:blue}</style>\n<rect class="f1a0" width="9"/>');
  expect(moving).toContain('animation:p 5s step-end infinite');
  expect(moving).toContain('@keyframes p{0%{visibility:visible}50%{visibility:hidden}}');
  expect(moving).toContain('.p1{animation-delay:2.5s}');
  expect(moving).toMatch(/prefers-reduced-motion\){\.p{animation:none}\.p1{visibility:visible}}/);
});
