/** Why a template gives no text for one row; the message is a sentence in the language asked for, not sanitised. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  readonly reason: 'missing_variable' | 'empty' | 'too_long' | 'failed';

  constructor(reason: TemplateFault['reason'], detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.reason = reason;
  }
}
