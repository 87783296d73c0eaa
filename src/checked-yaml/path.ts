/** Where in a YAML file, or in an answer: keys and positions from its root. */
export type Path = readonly (string | number)[];

/** As people read it: `holdings.loans.parties[0].role`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
