/** What a listener wakes up to: something was written in its book, nothing was for a while, or it is to go. */
type Wake = 'rung' | 'quiet' | 'over';

/** One open stream waiting for its book. A ring while it is busy is kept for its next wait; it begins rung. */
export class Listener {
  #isRung = true;
  #isOver = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  end(): void {
    this.#isOver = true;
    this.#wake?.();
  }

  async wait(quietMs: number): Promise<Wake> {
    if (!this.#isRung && !this.#isOver) await this.#pause(quietMs);
    if (this.#isOver) return 'over';
    const wake = this.#isRung ? 'rung' : 'quiet';
    this.#isRung = false;
    return wake;
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}
