import { aboutCustomer } from './aboutCustomer.ts';
import { analysis } from './analysis.ts';
import { approval } from './approval.ts';
import { arrive } from './arrive.ts';
import type { Assembler } from './assembler.ts';
import { changeContract, explainContract, ofDeal, ofReceipt, receipt, sign, swapContract } from './deal.ts';
import { complaint, ofComplaint } from './complaint.ts';
import { delegation } from './delegation.ts';
import { discount } from './discount.ts';
import { edit } from './edit.ts';
import { event } from './event.ts';
import { file } from './file.ts';
import { find } from './find.ts';
import { handOver } from './handOver.ts';
import { hold } from './hold.ts';
import { handover, inspection, ofDefect } from './inspection.ts';
import { judge } from './judge.ts';
import { loan } from './loan.ts';
import { log } from './log.ts';
import { match } from './match.ts';
import { measure, ofMeasure } from './measure.ts';
import { merge } from './merge.ts';
import { ofCustomer } from './ofCustomer.ts';
import { plan } from './plan.ts';
import { pool } from './pool.ts';
import { register } from './register.ts';
import { satisfaction } from './satisfaction.ts';
import { search } from './search.ts';
import { ofSubscription, reserve, subscribe } from './subscription.ts';
import { teamPlan } from './teamPlan.ts';
import { undo } from './undo.ts';
import { unit } from './unit.ts';
import { verify } from './verify.ts';
import { visitRecord } from './visitRecord.ts';
import { calendarLines } from './calendarLines.ts';
import { deadline } from './deadline.ts';
import { wording } from './wording.ts';

/** What reads the line behind each command's word; all others are read word by word against their arguments. */
export const ASSEMBLERS: Readonly<Record<string, Assembler>> = {
  'customer.register': register,
  'customer.edit': edit,
  'customer.find': find,
  'followUp.log': log,
  'plan.make': plan,
  'plan.team': teamPlan,
  'phone.reveal': ofCustomer,
  'operation.undo': undo,
  'unit.show': unit,
  'calendar.set': calendarLines,
  'deadline.explain': deadline,
  'wording.show': wording,
  'visit.arrive': arrive,
  'visit.callIn': arrive,
  'visit.record': visitRecord,
  'visit.prepare': ofCustomer,
  'hold.make': hold,
  'hold.release': hold,
  'wait.join': hold,
  'unit.search': search,
  'unit.match': match,
  'ownership.verdict': judge,
  'filing.make': file,
  'pool.show': pool,
  'staff.handOver': handOver,
  'customer.lose': aboutCustomer('reason'),
  'customer.verify': verify,
  'customer.merge': merge,
  'problem.raise': aboutCustomer('text'),
  'approval.show': approval,
  'discount.ask': discount,
  'delegation.set': delegation,
  'reservation.make': reserve,
  'reservation.drop': ofSubscription,
  'subscription.make': subscribe,
  'subscription.show': ofSubscription,
  'subscription.withdraw': ofSubscription,
  'subscription.forfeit': ofSubscription,
  'contract.sign': sign,
  'contract.show': ofDeal,
  'contract.explain': explainContract,
  'contract.register': ofDeal,
  'contract.file': ofDeal,
  'contract.cancel': ofDeal,
  'contract.change': changeContract,
  'contract.swap': swapContract,
  'contract.revoke': ofDeal,
  'receipt.refund': ofDeal,
  'receipt.make': receipt,
  'receipt.confirm': ofReceipt,
  'receipt.reject': ofReceipt,
  'receipt.reverse': ofReceipt,
  'due.show': ofDeal,
  'loan.show': loan,
  'satisfaction.show': satisfaction,
  'handover.show': handover,
  'handover.inspect': inspection,
  'complaint.analysis': analysis,
  'measure.make': measure,
  'measure.show': ofMeasure,
  'defect.fix': ofDefect,
  'defect.recheck': ofDefect,
  'complaint.take': complaint,
  'complaint.respond': ofComplaint,
  'complaint.resolve': ofComplaint,
  'complaint.reopen': ofComplaint,
  'complaint.pause': ofComplaint,
  'complaint.resume': ofComplaint,
  'complaint.takeOver': ofComplaint,
  'complaint.show': ofComplaint,
  'complaint.link': ofComplaint,
  'event.show': event,
  'event.create': event,
  'event.invite': event,
  'event.answer': event,
  'event.attend': event,
  'event.cancel': event,
  'event.move': event,
  'event.list': event,
  'event.result': event,
  'event.callBack': event,
};
