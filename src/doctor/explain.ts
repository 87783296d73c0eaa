import type { Failure } from '../api/failure.ts';
import type { Finding } from './check.ts';

/** A failure as a finding, in the language of the answer. */
export type Explain = (failure: Failure) => Finding;
