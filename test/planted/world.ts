import type { Random } from '../variants/random.js';

/** Every number of one invented commune in one period; they all agree. Sums and shares are those of `relations.ts`. */
export type World = Record<string, number>;

export function drawWorld(random: Random): World {
  const count = (least: number, most: number) => random.int(least, most);
  // few dossiers or many: a small commune's quarter, a ward's year
  const busy = random.pick([1, 4, 12, 30]);
  const online = count(30, 160) * busy + count(0, 9);
  const direct = count(12, 60) * busy;
  const postal = count(2, 9);
  const offline = direct + postal;
  const fresh = online + offline;
  const carried = count(2, 40);
  const received = fresh + carried;
  const overdue = 0;
  const pendingIn = count(3, 38);
  const pending = pendingIn + overdue;
  const solved = received - pending;
  const late = random.chance(0.5) ? 0 : count(1, 6);
  const early = Math.floor((solved - late) * (0.3 + random.next() * 0.5));
  const ontime = solved - late - early;
  const payable = Math.floor(fresh * (0.4 + random.next() * 0.4));

  const procCommune = count(98, 140);
  const procLinked2 = count(6, 14);
  const procLinked3 = count(15, 29);
  const procedures = procCommune + procLinked2 + procLinked3;
  const full = count(40, 64);
  const partial = count(30, 58);

  const planTasks = count(21, 58);
  const planLeft = count(2, 12);
  const assigned = count(24, 96);
  const assignedLate = count(1, 5);
  const issues = count(6, 19);
  const issuesLeft = count(1, 3);
  const visits = count(3, 9);

  const very = count(90, 240);
  const good = count(35, 88);
  const fair = count(2, 12);
  const ballots = very + good + fair;

  const revenueOwn = count(310, 980) + count(1, 999) / 1000;
  const revenueTopUp = count(2100, 6900) + count(1, 999) / 1000;
  const revenueCarried = count(110, 890) + count(1, 999) / 1000;
  const revenue = round(revenueOwn + revenueTopUp + revenueCarried);
  const revenuePlan = Math.round((revenue * (0.92 + random.next() * 0.5)) / 10) * 10 + count(1, 9);
  const investPlan = count(240, 960);
  const investPaid = round(investPlan * (0.55 + random.next() * 0.4));

  const officials = count(9, 12);
  const servants = count(10, 14);
  const staff = officials + servants;
  const masters = count(2, 4);
  const bachelors = staff - masters - 2;
  const plans = count(4, 12);
  const letters = count(11, 39);
  const notices = count(3, 9);
  const directives = plans + letters + notices;

  const articles = count(24, 96);
  const broadcasts = count(31, 99);
  const posters = count(5, 22);
  const inSigned = count(800, 1900);
  const inUnsigned = count(60, 300);
  const outSigned = count(320, 780);
  const outUnsigned = count(11, 49);
  const complaints = count(8, 26);
  const complaintsLeft = count(1, 5);
  const computers = count(18, 34);
  const laptops = count(3, 8);

  return {
    fresh,
    carried,
    received,
    online,
    offline,
    direct,
    postal,
    solved,
    early,
    ontime,
    late,
    inTime: early + ontime,
    pending,
    pendingIn,
    digitised: fresh - count(3, 25),
    results: solved - count(1, 20),
    payable,
    paidOnline: Math.floor(payable * (0.45 + random.next() * 0.5)),
    copies: count(21, 190),
    procedures,
    procCommune,
    procLinked2,
    procLinked3,
    full,
    partial,
    services: full + partial,
    planTasks,
    planDone: planTasks - planLeft,
    planLeft,
    assigned,
    assignedOnTime: assigned - assignedLate,
    assignedLate,
    issues,
    issuesDone: issues - issuesLeft,
    issuesLeft,
    visits,
    ballots,
    very,
    good,
    fair,
    satisfied: very + good,
    revenue,
    revenueOwn,
    revenueTopUp,
    revenueCarried,
    revenuePlan,
    investPlan,
    investPaid,
    investLeft: round(investPlan - investPaid),
    staff,
    officials,
    servants,
    masters,
    bachelors,
    colleges: 2,
    quota: staff + count(1, 2),
    trained: staff - count(2, 6),
    directives,
    plans,
    letters,
    notices,
    publicity: articles + broadcasts + posters,
    articles,
    broadcasts,
    posters,
    incoming: inSigned + inUnsigned,
    inSigned,
    inUnsigned,
    outgoing: outSigned + outUnsigned,
    outSigned,
    outUnsigned,
    complaints,
    complaintsDone: complaints - complaintsLeft,
    complaintsLeft,
    devices: computers + laptops,
    computers,
    laptops,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
