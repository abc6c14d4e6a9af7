import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { ApprovalVote } from '../../domain/approval.ts';

/** One decision of one person at one step of an approval. */
export class ApprovalVoteModel extends Model<
  InferAttributes<ApprovalVoteModel>,
  InferCreationAttributes<ApprovalVoteModel>
> {
  declare id: ApprovalVote['id'];
  declare approvalId: ApprovalVote['approvalId'];
  declare round: ApprovalVote['round'];
  declare step: ApprovalVote['step'];
  declare part: ApprovalVote['part'];
  declare memberId: ApprovalVote['memberId'];
  declare forId: ApprovalVote['forId'];
  declare verdict: ApprovalVote['verdict'];
  declare note: Buffer | null;
  declare at: ApprovalVote['at'];
  declare platform: ApprovalVote['platform'];
  declare version: ApprovalVote['version'];

  static readonly table = 'approval_vote';
  static readonly columns: ModelAttributes<ApprovalVoteModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    approvalId: { type: DataTypes.CHAR(36), field: 'approval_id', allowNull: false },
    round: { type: DataTypes.INTEGER, allowNull: false },
    step: { type: DataTypes.INTEGER, allowNull: false },
    part: { type: DataTypes.INTEGER, allowNull: false },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    forId: { type: DataTypes.CHAR(36), field: 'for_id', allowNull: true },
    verdict: { type: DataTypes.STRING(12), allowNull: false },
    note: { type: DataTypes.BLOB('medium'), allowNull: true },
    at: { type: DataTypes.DATE(3), allowNull: false },
    platform: { type: DataTypes.STRING(12), allowNull: false },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
