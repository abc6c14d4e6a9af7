import { describe, expect, test } from '@jest/globals';
import { decide } from '../../../src/domain/understanding/decide.ts';
import { Scan } from '../../../src/domain/understanding/scan.ts';
import { asksService } from '../../../src/domain/understanding/sentence/asksService.ts';
import { ordersDesk } from '../../../src/domain/understanding/sentence/ordersDesk.ts';
import { saysOfComplaint } from '../../../src/domain/understanding/sentence/saysOfComplaint.ts';
import { saysOfDeal } from '../../../src/domain/understanding/sentence/saysOfDeal.ts';
import { contextWith } from './lexicon.ts';

const meant = (line: string): string | null => decide(new Scan(line), contextWith());

describe('what a sentence about a home wants', () => {
  test.each([
    ['刘姐今天下定啦 2001 五万定金', 'subscription.make'],
    ['恭喜王先生成交1503 定金3w', 'subscription.make'],
    ['刘女士把2003给定了', 'subscription.make'],
    ['Mr Wang takes 1502, deposit 50k', 'subscription.make'],
    ['刘女士交了两万小定 1503', 'reservation.make'],
    ['给王先生2002下个意向金一万五', 'reservation.make'],
    ['王先生来签合同了 1502 走按揭', 'contract.sign'],
    ['C13的2003报个九七五折 她全款', 'discount.ask'],
    ['1502 王先生 98折', 'discount.ask'],
    ['1502 王先生 98折 老带新', 'discount.ask'],
    ['能不能报个98折 1502 王先生', 'discount.ask'],
    ['1502扣住 王先生', 'hold.make'],
    ['能给王先生留一下1502吗', 'hold.make'],
    ['1502不用留了', 'hold.release'],
    ['2001要是放出来给王先生', 'wait.join'],
    ['1502放出来了没', 'unit.show'],
    ['2001是不是刘女士定的', 'unit.show'],
    ['2003卖给谁了吗', null],
    ['王先生 1503 就它了 交了5w', 'subscription.make'],
    ['1503 刘女士 让2个点 员工推荐', 'discount.ask'],
    ['C12看中1502 想让领导给批个98折', 'discount.ask'],
    ['把王先生那套锁着的1502撤掉', 'hold.release'],
    ['2001被占了 帮王先生挂个号', 'wait.join'],
    ['刘女士的房先留着', 'hold.make'],
  ])('%s: %s', (line, command) => {
    expect(meant(line)).toBe(command);
  });

  test.each([
    '王先生想定1502 再问问家里',
    '王先生说1502可以定',
    '王先生没定1502',
    '王先生还没交小定 1502',
    '王先生准备下周签合同 1502',
    '1502被别人定了 王先生很失望',
    '王先生问1502能不能打95折',
    'C12 1502 再便宜三个点 首付提高到五成',
    '1502别放 客户还要',
    '别给王先生留1502',
    '1502没留住 王先生不高兴',
    '王先生说1502别卖',
    '王先生差点就定了1502 回去再商量',
    '帮我把刘女士那条改一下 不是 算了',
    '刘女士想把房留着',
  ])('%s: nothing is sold, reserved, held, given back or made cheaper', (line) => {
    expect([null, 'followUp.log', 'plan.make', 'unit.show']).toContain(meant(line));
  });
});

describe('what is said of a deal by its number', () => {
  test.each([
    ['H8今天网签了', 'contract.register'],
    ['H8备案办好了', 'contract.file'],
    ['H8客户要退房 贷款批不下来', 'contract.cancel'],
    ['H8换到A-1-1503 嫌楼层高', 'contract.swap'],
    ['H8更名给儿子', 'contract.change'],
    ['H8网签注销了', 'contract.revoke'],
    ['H8身份证和银行流水交了', 'loan.show'],
    ['H8工行贷款批下来了', 'loan.show'],
    ['D7不签了 征信有问题', 'subscription.withdraw'],
    ['D7挞定', 'subscription.forfeit'],
    ['D7退小定', 'reservation.drop'],
  ])('%s: %s', (line, command) => {
    expect(saysOfDeal(new Scan(line))?.command).toBe(command);
  });

  test.each([
    'H8网签了吗',
    'H8还没网签',
    'H8客户说想退房',
    'H8客户要求退房',
    'H8退房什么流程',
    'H8不退房了',
    'D7网签了',
    '网签了',
  ])('%s: nothing was done', (line) => {
    expect(saysOfDeal(new Scan(line))).toBeNull();
  });
});

describe('what is said of a complaint by its number', () => {
  test.each([
    ['修好了 原因是胶条老化', 'complaint.resolve'],
    ['已解决 换了胶条', 'complaint.resolve'],
    ['业主出国了 先挂起', 'complaint.pause'],
    ['又漏了 重新打开', 'complaint.reopen'],
    ['可以结了 结果：已更换胶条 原因：胶条老化', 'complaint.resolve'],
    ['我来接手', 'complaint.takeOver'],
    ['转给何静处理', 'complaint.takeOver'],
    ['修好了吗', 'complaint.show'],
    ['什么情况', 'complaint.show'],
    ['什么时候到期', 'deadline.explain'],
  ])('%s: %s', (behind, command) => {
    expect(saysOfComplaint(behind)?.command).toBe(command);
  });

  test.each([
    '已打电话 明天上午师傅上门',
    '让陈师傅明天上午去修',
    '业主问什么时候能修好',
    '客户要求三天内解决',
    '师傅说修好了',
    '还没修好',
    '明天能修好',
    '先别挂起',
    '要暂停供水半天',
  ])('%s: a note or an answer', (behind) => {
    expect(saysOfComplaint(behind)).toBeNull();
  });
});

describe('what is asked of after-sales', () => {
  test.each([
    ['上个月投诉都是啥原因', 'complaint.analysis', '上个月 原因'],
    ['今年哪家施工单位投诉最多', 'complaint.analysis', '今年 施工单位'],
    ['还有几个投诉超时了', 'complaint.show', '逾期'],
    ['没处理的投诉有哪些', 'complaint.show', ''],
    ['这个月客户满意度多少', 'satisfaction.show', '这个月'],
  ])('%s', (line, command, read) => {
    expect(asksService(new Scan(line))).toEqual({ command, line: read });
  });

  test.each(['1栋1504业主投诉漏水', '投诉 C20 墙面开裂', '客户对服务很满意', '投诉电话多少'])(
    '%s: not',
    (line) => {
      expect(asksService(new Scan(line))).toBeNull();
    },
  );
});

describe('what is ordered at the desk', () => {
  test.each([
    ['给李娜定下个月目标 跟进两百个 新客三十', 'target.set', '李娜 下个月 跟进=200 新客=30'],
    ['陈浩12月目标 跟进150', 'target.set', '陈浩 12月 跟进=150'],
    ['把A级客户导成excel', 'export.make', '客户 A级'],
    ['导一份本月的收款明细', 'export.make', '收款 本月'],
    ['这个群以后收日报和投诉', 'channel.set', '日报 投诉'],
    ['晚上十点到早上八点别打扰我', 'member.quiet', '晚上十点到早上八点'],
    ['审批先委托给高远 到月底', 'delegation.set', '高远 到 月底'],
    ['11月28号停电 案场休息一天', 'calendar.set', '11-28 休 原因=停电'],
    ['跟进间隔A级改成两天', 'policy.set', '跟进间隔A 两天'],
  ])('%s', (line, command, read) => {
    expect(ordersDesk(new Scan(line))).toEqual({ command, line: read });
  });

  test.each([
    '王先生目标是三房',
    'C12 这个月的目标客户',
    '客户下载了户型图',
    '明天拉几个客户来看房',
    '把客户导到样板间',
    '这个群太吵了',
    '11月28号我休息',
    '王先生说审批先交给银行',
  ])('%s: not', (line) => {
    expect(ordersDesk(new Scan(line))).toBeNull();
  });
});
