/** Ids of one kind in the order of asking, as the contract writes them: `int_sandbox000001`, `int_sandbox000002`, … */
export function serialIds(prefix: 'itm' | 'int' | 'tsk' | 'shr' | 'mom'): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}_sandbox${String(last).padStart(6, '0')}`;
  };
}
