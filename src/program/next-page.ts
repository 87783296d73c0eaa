/** What names a command and what was typed after it, as oclif keeps them. */
interface Typed {
  readonly id: string | undefined;
  readonly argv: readonly string[];
}

/**
 * The command line that shows the page after this one, ready to be pasted into a POSIX shell. The cursor comes from the
 * server: it is quoted like everything else.
 */
export function nextPage({ id = '', argv }: Typed, cursor: string): string {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const flags = argv.slice(0, end);
  const kept = flags.filter(
    (arg, at) => arg !== '--cursor' && flags[at - 1] !== '--cursor' && !arg.startsWith('--cursor='),
  );
  const words = ['tong', ...id.split(':'), ...kept, '--cursor', cursor, ...argv.slice(end)];
  return words.map(quoted).join(' ');
}

/** Letters of any script need no quotes; whatever a shell might read as something else gets them. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
