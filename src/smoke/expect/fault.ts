/** What of an answer is not as it should be. */
export interface Fault {
  readonly kind: 'contract' | 'expectation' | 'check';
  /** A JSON pointer (RFC 6901) into the answer's body, where it is about a part of it. */
  readonly pointer?: string;
  readonly message: string;
}
