import { type Failure, type Problem, problemType } from '../../api/failure.ts';
import type { Smoke } from '../../text/messages/en/smoke.ts';
import type { Fault } from '../expect/fault.ts';
import { BrokenPath } from '../expect/json-path.ts';
import { judgeAnswer } from '../expect/judge-answer.ts';
import { curlLine } from '../report/curl.ts';
import type { Redact } from '../report/redact.ts';
import { UnknownVariable } from '../scenario/placeholders.ts';
import type { Json, Scenario, Step } from '../scenario/scenario.ts';
import type { Caller, Exchange } from './caller.ts';
import { capture } from './capture.ts';
import { makeAsk } from './make-ask.ts';
import type { StepProblem, StepResult } from './result.ts';

export interface StepRoom {
  readonly scenario: Scenario;
  /** Grows by what steps capture. */
  readonly values: Map<string, Json>;
  readonly caller: Caller;
  readonly redact: Redact;
  readonly say: Smoke;
  /** The problem of a call without an answer, in the language asked for. */
  readonly explain: (failure: Failure) => Problem;
}

/** The answer's beginning that a report shows, in characters. */
const shownBody = 2_000;
const shownFaults = 10;

/** Runs one step: the call, the contract, the expectations, the captures. */
export async function runStep(
  step: Step,
  room: StepRoom,
  signal: AbortSignal | undefined,
): Promise<StepResult> {
  const { values, caller, say, scenario } = room;
  const passedOver = whyNot(step, room);
  if (passedOver !== undefined) return { ...notSent(step, scenario), ok: true, skipped: passedOver };
  try {
    const exchange = await caller.call(makeAsk(step, values), signal);
    const { answer, failure } = exchange;
    if (!answer) return ended(step, exchange, room, failure && room.explain(failure));
    const checked = judgeAnswer(step, scenario, answer, values, say);
    const { taken, faults } = capture(step, checked.body, values, say);
    for (const [name, value] of taken) values.set(name, value);
    // Where the answer is another one than expected, that a capture finds nothing in it says nothing more.
    const all = checked.faults.length > 0 ? checked.faults : faults;
    return ended(step, exchange, room, all.length === 0 ? undefined : faultsProblem(all, exchange, room));
  } catch (error) {
    return { ...notSent(step, scenario), problem: notRun(error, room) };
  }
}

/** Why a step is not for this run; undefined where it is. */
function whyNot({ when, unless }: Step, { values, say, scenario }: StepRoom): string | undefined {
  if (when !== undefined && !values.has(when)) {
    return Object.hasOwn(scenario.variables, when) ? say.step.without(when) : say.step.noValue(when);
  }
  return unless !== undefined && values.has(unless) ? say.step.with(unless) : undefined;
}

/** A step that nothing was sent for. */
export function notSent({ name, phase, line }: Step, { file }: Scenario): StepResult {
  return { name, phase, ok: false, ms: 0, requestId: null, file, line };
}

function ended(
  step: Step,
  { answer, sent, requestId = undefined }: Exchange,
  { scenario, redact }: StepRoom,
  problem: Problem | undefined,
): StepResult {
  const result = {
    ...notSent(step, scenario),
    ok: problem === undefined,
    ms: answer?.ms ?? 0,
    requestId: requestId ?? null,
  };
  if (!problem) return result;
  const shown: StepProblem = {
    ...problem,
    ...(sent && { request: redact(curlLine(sent)) }),
    ...(answer && {
      answer: {
        status: answer.status,
        contentType: answer.headers.get('content-type') ?? '',
        body: shortened(redact(answer.text)),
      },
    }),
  };
  return { ...result, problem: shown };
}

function faultsProblem(faults: readonly Fault[], { answer, requestId }: Exchange, room: StepRoom): Problem {
  const { say, redact } = room;
  const broken = faults.some(({ kind }) => kind === 'contract');
  const shown = faults
    .slice(0, shownFaults)
    .map((fault) => ({ ...fault, message: redact(faultText(fault, say)) }));
  const more = faults.length - shown.length;
  const texts = [...shown.map(({ message }) => message), ...(more > 0 ? [say.step.more(more)] : [])];
  return {
    type: problemType(broken ? 'contract-violated' : 'expectation-failed'),
    title: broken ? say.step.contractViolated : say.step.expectationFailed,
    status: answer?.status ?? 500,
    detail: texts.join('; '),
    nextSteps: [],
    requestId: requestId ?? null,
    faults: shown,
  };
}

function faultText({ kind, pointer, message }: Fault, say: Smoke): string {
  if (kind === 'contract') return say.contract.broken(pointer ?? '', message);
  return kind === 'check' && pointer !== undefined ? `${pointer} ${message}` : message;
}

function notRun(error: unknown, { scenario, say }: StepRoom): StepProblem {
  const why = (detail: string) => ({
    type: problemType('step-not-run'),
    title: say.step.notRun,
    status: 424,
    detail,
    nextSteps: [],
  });
  if (error instanceof BrokenPath) return why(say.faults.path(error.path, error.message));
  if (!(error instanceof UnknownVariable)) throw error;
  const { variable } = error;
  const isDeclared = Object.hasOwn(scenario.variables, variable);
  return why(isDeclared ? say.step.without(variable) : say.step.missing(variable));
}

function shortened(text: string): string {
  return text.length > shownBody ? `${text.slice(0, shownBody)}…` : text;
}
