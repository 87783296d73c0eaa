import type { Problems } from '../en/problems.ts';
import { answers } from './problems/answers.ts';
import { connections } from './problems/connections.ts';
import { session } from './problems/session.ts';
import { settings } from './problems/settings.ts';
import { signIn } from './problems/sign-in.ts';

export const problems: Problems = { ...answers, ...connections, ...session, ...settings, ...signIn };
