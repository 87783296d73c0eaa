import type { Path } from '../checked-yaml/path.ts';

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
