/** What is no part of a name before it. */
export const BEFORE = '(?<![\\p{L}\\p{N}_.-])';
/** In quotes, or up to a blank, a comma or a closing bracket. */
export const VALUE = '\\s*[=:]\\s*(?:"([^"]*)"|([^\\s,;|)}\\]]+))';

/**
 * Finds what stands behind a name: `endpoint=/users`, `endpoint: "/users and more"`, `"endpoint": "/users"`. Of a dotted
 * path the last name is looked for, since that is what stands in the line.
 */
export function valueBehind(label: string): RegExp {
  const name = (label.split('.').at(-1) ?? label).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`${BEFORE}"?${name}"?${VALUE}`, 'iu');
}
