/** The variables that a program gets. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of this process without the variable that made it run as Node, and with what is given; null removes a
 * variable. On Windows `Path` and `PATH` are one variable.
 */
export function environmentWith(
  given: Readonly<Record<string, string | null>>,
  base: Environment = process.env,
  platform: string = process.platform,
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...base };
  for (const [name, value] of Object.entries({ ELECTRON_RUN_AS_NODE: null, ...given })) {
    const known = nameIn(env, name, platform);
    delete env[known];
    if (value !== null) env[known] = value;
  }
  return env;
}

/** The value of a variable; empty where there is none. */
export function variable(env: Environment, name: string, platform: string = process.platform): string {
  return env[nameIn(env, name, platform)] ?? '';
}

/** How an environment spells a variable. */
function nameIn(env: Environment, name: string, platform: string): string {
  if (platform !== 'win32') return name;
  return Object.keys(env).find(other => other.toUpperCase() === name.toUpperCase()) ?? name;
}
