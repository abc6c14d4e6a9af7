/** Why a discount is asked for, in words that say nothing else. */
export const DISCOUNT_REASONS =
  '老带新|老业主(?:推荐|介绍|复购)?|老客户|全款(?:客户|付款)?|一次性(?:付清|付款)?|团购(?:客户)?|员工(?:价|购房|内购|推荐|介绍|亲属)?|内部(?:价|员工)|关系户|二次置业|(?:买)?[两二]套(?:一起)?|尾房|清盘|特价房?|教师|军人|医护|人才(?:房|政策)?|竞品(?:在)?抢|referral|cash buyer|old owner(?: referral)?';
