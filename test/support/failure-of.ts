import { Failure } from '../../src/api/failure.ts';

/** The Failure that an act ends in, at once or by and by. */
export async function failureOf(act: () => unknown): Promise<Failure> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
