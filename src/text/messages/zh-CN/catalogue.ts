import type { Catalogue } from '../en/catalogue.ts';
import { actions } from './actions.ts';
import { calls } from './calls.ts';
import { customers } from './customers.ts';
import { desk } from './desk.ts';
import { errors } from './errors.ts';
import { outbox } from './outbox.ts';
import { problems } from './problems.ts';
import { prompts } from './prompts.ts';
import { retries } from './retries.ts';
import { serving } from './serving.ts';
import { times } from './times.ts';
import { words } from './words.ts';

export const chinese: Catalogue = {
  words,
  times,
  errors,
  actions,
  prompts,
  retries,
  calls,
  serving,
  customers,
  problems,
  desk,
  outbox,
};
