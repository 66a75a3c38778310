/** What the numbers of a world make up. A text states a relation when it prints all of its numbers. */
export interface Sum {
  total: string;
  parts: readonly string[];
  /** the words of the parts leave nothing out ("trực tuyến" and "trực tiếp"), so that a short sum is wrong too */
  exhaustive: boolean;
}

export const SUMS: readonly Sum[] = [
  { total: 'received', parts: ['fresh', 'carried'], exhaustive: true },
  { total: 'fresh', parts: ['online', 'offline'], exhaustive: true },
  { total: 'fresh', parts: ['online', 'direct', 'postal'], exhaustive: true },
  { total: 'solved', parts: ['early', 'ontime', 'late'], exhaustive: true },
  { total: 'procedures', parts: ['procCommune', 'procLinked2', 'procLinked3'], exhaustive: false },
  { total: 'services', parts: ['full', 'partial'], exhaustive: true },
  { total: 'assigned', parts: ['assignedOnTime', 'assignedLate'], exhaustive: false },
  { total: 'directives', parts: ['plans', 'letters', 'notices'], exhaustive: false },
  { total: 'revenue', parts: ['revenueOwn', 'revenueTopUp', 'revenueCarried'], exhaustive: false },
  { total: 'staff', parts: ['officials', 'servants'], exhaustive: false },
  { total: 'staff', parts: ['masters', 'bachelors', 'colleges'], exhaustive: false },
  { total: 'publicity', parts: ['articles', 'broadcasts', 'posters'], exhaustive: false },
  { total: 'incoming', parts: ['inSigned', 'inUnsigned'], exhaustive: true },
  { total: 'outgoing', parts: ['outSigned', 'outUnsigned'], exhaustive: true },
  { total: 'devices', parts: ['computers', 'laptops'], exhaustive: false },
];

/** What came in against what went out or waits: the sums of both sides are equal. */
export const FLOWS: ReadonlyArray<{ into: readonly string[]; out: readonly string[] }> = [
  { into: ['fresh', 'carried'], out: ['solved', 'pending'] },
  { into: ['complaints'], out: ['complaintsDone', 'complaintsLeft'] },
  { into: ['planTasks'], out: ['planDone', 'planLeft'] },
  { into: ['issues'], out: ['issuesDone', 'issuesLeft'] },
];

/** Shares in percent. A share of a plan may exceed 100. */
export interface Share {
  share: string;
  part: string;
  whole: string;
  ofPlan: boolean;
}

const share = (name: string, part: string, whole: string, ofPlan = false): Share => ({ share: name, part, whole, ofPlan });

export const SHARES: readonly Share[] = [
  share('onlineShare', 'online', 'fresh'),
  share('inTimeShare', 'inTime', 'solved'),
  share('digitisedShare', 'digitised', 'fresh'),
  share('resultsShare', 'results', 'solved'),
  share('paidShare', 'paidOnline', 'payable'),
  share('planShare', 'planDone', 'planTasks'),
  share('assignedShare', 'assignedOnTime', 'assigned'),
  share('issuesShare', 'issuesDone', 'issues'),
  share('satisfiedShare', 'satisfied', 'ballots'),
  share('veryShare', 'very', 'ballots'),
  share('goodShare', 'good', 'ballots'),
  share('fairShare', 'fair', 'ballots'),
  share('revenueShare', 'revenue', 'revenuePlan', true),
  share('investShare', 'investPaid', 'investPlan'),
  share('trainedShare', 'trained', 'staff'),
  share('outShare', 'outSigned', 'outgoing'),
  share('inShare', 'inSigned', 'incoming'),
  share('complaintsShare', 'complaintsDone', 'complaints'),
];

/** Shares of one whole that leave nothing over. */
export const EXCLUSIVE: readonly string[] = ['veryShare', 'goodShare', 'fairShare'];

export const MONEY = /^(?:revenue|invest)/;
