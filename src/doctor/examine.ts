import { Failure } from '../api/failure.ts';
import { configFolder, stateFolder } from '../session/folders.ts';
import { resolveSession } from '../session/resolve.ts';
import { resolveWay, type Way } from '../session/way.ts';
import type { Language } from '../text/language.ts';
import { doctorMessages } from '../text/messages/doctor.ts';
import { type Check, examined, type Finding } from './check.ts';
import type { Explain } from './explain.ts';
import { lookAtKeychain } from './keychain.ts';
import { lookAtNode, lookAtState } from './machine.ts';
import { lookAtCharacters, lookAtTerminal, type Screen } from './screen.ts';
import {
  askHealth,
  type Caller,
  hastyApi,
  lookAtClock,
  lookAtContract,
  lookAtServer,
  lookAtSession,
} from './server.ts';
import { lookAtSettings } from './settings.ts';
import { lookAtProxy, lookAtSandbox } from './way.ts';

export interface Surroundings {
  readonly profileFlag: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly screen: Screen;
  readonly lang: Language;
  readonly caller: Omit<Caller, 'token'>;
  /** Folder of tong's package.json. */
  readonly root: string;
  readonly now: () => number;
  readonly explain: Explain;
}

/** Looks at everything that tong needs, side by side; each check ends within 3 s and none throws. */
export async function examine(surroundings: Surroundings): Promise<Check[]> {
  const { env, screen, lang, root, explain } = surroundings;
  const say = doctorMessages(lang);
  const look = (name: Check['name'], find: () => Promise<Finding> | Finding) => examined(name, find, say);
  const way = attempt(() => resolveWay(surroundings), explain);
  // The terminal is asked for itself: what else is written meanwhile would move its caret.
  const characters = await look('characters', () => lookAtCharacters(screen, env, say));
  return Promise.all([
    look('node', () => lookAtNode(process.version, say)),
    look('terminal', () => lookAtTerminal(screen, env, say)),
    characters,
    look('keychain', () => lookAtKeychain(root, say)),
    look('settings', () => lookAtSettings(configFolder(env), explain, say)),
    look('state', () => lookAtState(stateFolder(env), say)),
    look('sandbox', () => lookAtSandbox(stateFolder(env), say)),
    ...('found' in way ? withoutServer(way.found) : onServer(way.value)),
  ]);

  function withoutServer(finding: Finding): Promise<Check>[] {
    const none: Finding = { state: 'warning', found: say.noServer };
    return [
      look('server', () => finding),
      ...(['proxy', 'clock', 'contract', 'session'] as const).map((name) => look(name, () => none)),
    ];
  }

  function onServer(there: Way): Promise<Check>[] {
    const { caller, now } = surroundings;
    const session = attempt(() => resolveSession(surroundings), explain);
    const token = 'value' in session ? session.value.token : 'none';
    const api = hastyApi(there, { ...caller, token });
    const asked = askHealth(api, now);
    // Two checks wait for it; a third that is given up must not leave it unheard.
    asked.catch(() => {});
    return [
      look('proxy', () => lookAtProxy(there, env, say)),
      look('server', () => lookAtServer(there.server, asked, explain, say)),
      look('clock', () => lookAtClock(asked, say)),
      look('contract', () => lookAtContract(api, explain, say)),
      look('session', () => ('found' in session ? session.found : lookAtSession(api, explain, say))),
    ];
  }
}

/** What was made, or the finding of why it could not be. */
function attempt<T>(make: () => T, explain: Explain): { value: T } | { found: Finding } {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof Failure) return { found: explain(error) };
    throw error;
  }
}
