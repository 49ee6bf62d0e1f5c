/**
 * How the lines begin that the workbench itself writes where tests write theirs: what it misses on a server
 * without a gallery, without native modules, without accounts.
 */
const BEGINNINGS = [
  '[AccountPolicyGate',
  '[AgentHost',
  '[Chat',
  '[RemoteAgentHost',
  '[SandboxFeed',
  '[Service Worker',
  '[reconnection-grace-time',
  "Cannot find module './build/Release",
  'ComputeTargetPlatform',
  'Creating a socket (',
  'Error while fetching',
  'Error: Could not locate the bindings file',
  'Failed to fetch',
  'Ignoring fetching additional builtin',
  'Resolved connection token',
  'Resolving connection token',
  'Unable to read file',
  'Unable to write file',
  'Updating additional builtin',
  'getaddrinfo ENOTFOUND',
];

/** Whether a line is the workbench's own, of no use to who reads the tests' output. */
export function isNoise(line: string): boolean {
  return BEGINNINGS.some(beginning => line.startsWith(beginning));
}
