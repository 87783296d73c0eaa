/**
 * Stands in for @oclif/core in the desk's bundle, which reads no command line: what asks whether an error is one of
 * oclif's is told no.
 */
export const Errors = {
  CLIError: class extends Error {},
  ExitError: class extends Error {
    readonly oclif: { readonly exit?: number } = {};
  },
};
