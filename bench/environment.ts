/** The environment that measured processes begin with; nothing in it points tong anywhere. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  // Set, NODE_EXTRA_CA_CERTS more than doubles Node 20's own start and hides everything else.
  const {
    NODE_EXTRA_CA_CERTS: _,
    NODE_OPTIONS: __,
    NODE_ENV: ___,
    TONG_SERVER: ____,
    TONG_PROFILE: _____,
    ...environment
  } = process.env;
  return environment;
}
