/** A whole clause that gives a customer up: 战败, 标记流失, lost. */
export const GIVEN_UP =
  '(?:先|就|直接|可以|已经?)?(?:标记?|走|报|进|做|转|登记?|记|改|算|判|做|划|归)?(?:一?下|成|为|到|作|个|掉)?(?:战败|流失|死客)(?:客户|处理|掉|了|吧)*|(?:is |mark(?:ed)?(?: (?:it|him|her|them))?(?: as)? )?lost';

/** A subscription is given up and its deposit kept, however it is written. */
export const FORFEITED = '[挞跌塌搭踏][定订](?!义)|forfeit(?:s|ed)?';
