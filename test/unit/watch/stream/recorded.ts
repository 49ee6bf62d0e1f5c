/**
 * What programs printed in a terminal of 100 columns and 24 rows, in the folder `recorded`, and what counts of it: how many
 * numbers of each series, or the numbers. Names of machines, people and processes were replaced.
 */
export const RECORDED: Readonly<Record<string, Readonly<Record<string, number | readonly number[]>>>> = {
  apt: { '': [0, 1, 0, 136, 1, 153_930], ' kB': [52.5, 116, 52.5], ' kB/s': [2038] },
  'apt-update': {
    Get: [1, 2, 3],
    'bookworm InRelease kB': [151],
    'bookworm-updates InRelease kB': [55.4],
    'bookworm-security InRelease kB': [34.8],
    'Fetched kB/s': [464],
  },
  cargo: { ' s': [1.25] },
  curl: {},
  'curl-bar': {},
  'git-clone': {
    'Enumerating objects': [14],
    'Receiving objects MiB/s': [27.94, 27.94, 41.87],
    Total: [14],
    delta: [0, 0],
    reused: [0],
    'pack-reused': [0],
  },
  less: {},
  'less-X': {},
  ninja: {},
  pv: { ' MiB/s': [11.8, 11.3, 12.1] },
  'pv-bytes': {},
  'rich-progress': {},
  'rich-table': { 'parse latency ms': [7], 'build latency ms': [10, 11, 12, 13] },
  rsync: { ' MB/s': 52 },
  tmux: {},
  top: {},
  tqdm: { loss: 40, 'rate it/s': 13 },
  'tqdm-nested': { 'batch it/s': 9, 'epoch it/s': 6, val_loss: [0.5, 0.4, 0.3] },
  'tqdm-plain': { ' it/s': 14, ' ms': [41] },
  vim: {},
  watch: {},
  wget: {
    '/dev/null MB/s': 15,
    Length: [30000000],
    'awaiting response': [200],
    'rate MB/s': [8.59],
    '‘/dev/null’ saved': [30000000],
  },
};
