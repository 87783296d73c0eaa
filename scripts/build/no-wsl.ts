/**
 * Stands in for the package wsl-utils in the bundle. oclif asks it whether this Linux runs inside Windows, and uses the
 * answer for its user agent alone; finding out loads child_process and reads /proc at every start.
 */
export const isWsl = false;
