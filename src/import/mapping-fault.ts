/** Where in a mapping: keys and positions from its root. */
export type Path = readonly (string | number)[];

/** As people read it: `holdings.loans.parties[0].role`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** A part of a mapping that does not fit; `problem` is the name of the problem's type. */
export class MappingFault extends Error {
  override readonly name = 'MappingFault';
  readonly path: Path;
  readonly problem: 'invalid-mapping' | 'unknown-column';

  constructor(path: Path, fault: string, problem: MappingFault['problem'] = 'invalid-mapping') {
    super(fault);
    this.path = path;
    this.problem = problem;
  }
}
