/** How one asks for what is owed, a contract, a loan or an approval. Alternations, matched anywhere in the line. */

/** What is due or owed (应收). */
export const OWED =
  '应收(?:款|账款)?|(?:还|总共|一共)?欠(?:款|着|我们)?(?:多少|几)(?:钱|万|款)?|(?:还)?(?:差|剩)(?:多少|几)(?:钱|万|款)?(?:没(?:付|交|收|到账?)|未付)?|(?:还)?有(?:多少|哪些|谁)(?:钱|款|客户|人)?(?:没|未)(?:收|付|交|回|到账)(?:的|款|回来)?|(?:该|要|应该?)收(?:多少|几|哪些)(?:钱|款|万)?|(?:谁|哪些(?:客户|人)?)(?:还)?(?:没|未)(?:付款|交款|交钱|付清|回款|付)|(?:逾期|欠款|催款|催收|待收|没收)(?:的|了的)?(?:款|名单|客户|有哪些|有谁|多少)|逾期(?:的|有)|(?:what|how much|who) (?:is|are|still )?(?:overdue|owes?|due|outstanding)|overdue';
export const OVERDUE = '逾期|过期|欠款|催款|催收|overdue';

/** A contract is looked at. */
export const CONTRACT_SHOWN = '合同';
export const CONTRACT_SAYS =
  '看看|看一?下|查一?下|查|看|打开|调出|发我|给我|的|合同|怎么样了|情况|进度|到哪(?:一步|儿|里)?了?|签到哪|什么状态|状态|show|contract';

/** A loan is asked for. */
export const LOAN_SHOWN = '按揭|贷款|loan|mortgage';
export const LOAN_SAYS =
  '的|按揭|贷款|办到|办得|走到|做到|到|哪(?:一步|儿|里|步)|哪|怎么样|进度|情况|状态|批下来|批了|放款|没有|没|了|吗|呢|看看|看一?下|查一?下|how|is|the|loan|mortgage|status|of';

/** One's own approvals, or those that wait for one: nothing else is said. */
export const APPROVALS =
  '(?:我的|我提的|我发的)?审批(?:单)?(?:都)?(?:到哪(?:一步|儿|里)?了?|怎么样了?|进度|批了(?:没有|没|吗)|有哪些)|(?:有(?:什么|哪些|没有)?)?(?:待|等|要)我(?:来)?(?:批|审批?|审核|处理)的?(?:审批|单子|申请)?(?:有哪些|吗|呢)?|我的审批(?:单)?|(?:有没有|有什么)(?:要|待)(?:审)?批的|(?:my|pending|waiting) approvals?';
