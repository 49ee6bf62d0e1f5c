import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const TABLE = ` r  b   swpd     free  us sy id
 5  0      0  8000000  17  9 74
 6  0      0  7900000  72 28  0
 7  1      0  7800000  20 10 70
`;
const editor = useEditor({
  files: {
    'machine.txt': TABLE,
    // A row after the other, as a monitor prints them.
    'monitor.sh': `printf '${TABLE.trimEnd().replaceAll('\n', "\\n'; sleep 0.2; printf '")}\\n'\n`,
  },
});
const status = () => editor().status.text();
const READ_AS_TABLE = 'Tables are read, a series a heading.';

/** Rests the mouse on the status bar, reads its tooltip and clicks the link by which another way to read is chosen. */
async function changeByTooltip(): Promise<void> {
  const tooltip = await editor().status.hover();
  await expect.poll(async () => (await tooltip.innerText()).replace(/\s+/g, ' ')).toContain(READ_AS_TABLE);
  await tooltip.getByText('Read…').click();
  await editor().quickInput.choose('Every number');
}

describe('A table', () => {
  it('in a document is read by itself, a series a heading', async () => {
    await editor().open('machine.txt');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median r 6 of 3 selected +6 series');
  });

  it('is told by the tooltip, and one click there reads it in another way', async () => {
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median r 6 of 3 selected +6 series');
    await editor().command('View: Focus Active Editor Group');
    await changeByTooltip();
    await expect.poll(status).toBe('Median 9 of 21 selected');
    await editor().notifications.clear();
  });

  it('that a command prints row by row is read by itself, told by the tooltip, and changed by one click', async () => {
    await editor().command('Median: Run Command and Watch It…');
    await editor().quickInput.enter('sh monitor.sh');
    await expect.poll(status, { timeout: 60_000 }).toMatch(/^Median r 6 of 3\b.*ended/);
    await editor().screenshot('table-command');
    await changeByTooltip();
    await expect.poll(status, { timeout: 60_000 }).toMatch(/^Median 9 of 21\b/);
  });
});
