import { bar } from '../../text/bar.ts';
import type { Bulk } from '../../text/messages/en/bulk.ts';
import { padEnd, truncate } from '../../text/width.ts';
import type { Progress } from './progress.ts';

const barWidth = 24;
/** A wait that is over before anybody has read of it is not told. */
const shortestWaitSeconds = 2;

/** How far a run is, on one line of at most `width` columns: `████▌  37 %  1,850/5,000 · 812/s · 4 s left`. */
export function progressLine(progress: Progress, width: number, say: Bulk['progress']): string {
  const { will, settled, failed, heldBack, rate, secondsLeft, waitSeconds, isOutage } = progress;
  const percent = will === 0 ? 100 : Math.floor((settled / will) * 100);
  const parts = [
    say.line(grouped(settled), grouped(will), grouped(Math.round(rate))),
    ...(failed > 0 ? [say.failed(grouped(failed))] : []),
    ...(heldBack > 0 ? [say.heldBack(grouped(heldBack))] : []),
    ...remark({ isOutage, waitSeconds, secondsLeft }, say),
  ];
  const drawn = `${padEnd(bar(percent, barWidth), barWidth)} ${String(percent).padStart(3)} %  ${parts.join(' · ')}`;
  return truncate(drawn, width);
}

function remark(
  { isOutage, waitSeconds, secondsLeft }: Pick<Progress, 'isOutage' | 'waitSeconds' | 'secondsLeft'>,
  say: Bulk['progress'],
): string[] {
  if (isOutage) return [say.outage];
  if (waitSeconds >= shortestWaitSeconds) return [say.waiting(waitSeconds)];
  return secondsLeft === undefined ? [] : [say.left(duration(Math.ceil(secondsLeft)))];
}

/** `45 s`, `3:05`, `1:02:05`. */
function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function grouped(number: number): string {
  return number.toLocaleString('en');
}
