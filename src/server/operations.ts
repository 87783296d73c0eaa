import { performBulk } from './bulk/perform.ts';
import { previewBulk } from './bulk/preview.ts';
import { reverseBulk } from './bulk/reverse.ts';
import type { OperationId } from './contract.ts';
import { getCustomer } from './customers/customer.ts';
import { listIdentities } from './customers/identities.ts';
import { listCustomers } from './customers/list.ts';
import { searchCustomers } from './customers/search.ts';
import { listEvents, streamEvents } from './events/events.ts';
import { recordShareEvent } from './events/share-report.ts';
import { getFeedItem, listChannels, listFeedItems } from './feed/feed.ts';
import { listSuitedCustomers } from './feed/suited-customers.ts';
import { getHoldings } from './holdings/holdings.ts';
import { getValueHistory } from './holdings/value-history.ts';
import { commitImport } from './imports/commit.ts';
import { addSourceRecords, createImport, discardImport, getImport } from './imports/imports.ts';
import { createInteraction, getInteraction, listInteractions } from './interactions/interactions.ts';
import type { Operation } from './operation.ts';
import { getContactPolicy } from './policy/policy.ts';
import { getSession } from './session/session.ts';
import { getMoment, listMoments } from './shares/moments.ts';
import { createShares, getShare, listShares } from './shares/shares.ts';
import { getProtectedResource } from './sign-in/protected-resource.ts';
import { getHealth, getVersion } from './system/system.ts';
import { completeTask, createTask, getTask, listTasks, snoozeTask } from './tasks/tasks.ts';
import { getTimeline } from './timeline/timeline.ts';
import { getToday } from './today/today.ts';

/** Every operation of the contract; a missing one does not compile. */
export const operations: { [O in OperationId]: Operation<O> } = {
  getHealth,
  getVersion,
  getProtectedResource,
  getSession,
  getToday,
  listCustomers,
  searchCustomers,
  getCustomer,
  getHoldings,
  getValueHistory,
  getTimeline,
  listIdentities,
  listChannels,
  listFeedItems,
  getFeedItem,
  listSuitedCustomers,
  listShares,
  createShares,
  getShare,
  listMoments,
  getMoment,
  listEvents,
  streamEvents,
  recordShareEvent,
  getContactPolicy,
  listInteractions,
  createInteraction,
  getInteraction,
  listTasks,
  createTask,
  getTask,
  completeTask,
  snoozeTask,
  previewBulk,
  performBulk,
  reverseBulk,
  createImport,
  getImport,
  discardImport,
  addSourceRecords,
  commitImport,
};
