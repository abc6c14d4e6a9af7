import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Rating } from '../../domain/satisfaction/rating.ts';

/** How satisfied a customer is with a visit, a handover or a complaint (满意度). */
export class RatingModel extends Model<InferAttributes<RatingModel>, InferCreationAttributes<RatingModel>> {
  declare id: Rating['id'];
  declare about: Rating['about'];
  declare aboutId: Rating['aboutId'];
  declare round: Rating['round'];
  declare at: Rating['at'];
  declare customerId: Rating['customerId'];
  declare projectId: Rating['projectId'];
  declare teamId: Rating['teamId'];
  declare memberId: Rating['memberId'];
  declare askedById: Rating['askedById'];
  declare askedAt: Rating['askedAt'];
  declare expiresAt: Rating['expiresAt'];
  declare tokenHash: Rating['tokenHash'];
  declare locale: Rating['locale'];
  declare stars: Rating['stars'];
  declare comment: Buffer | null;
  declare answeredAt: Rating['answeredAt'];
  declare answeredDay: Rating['answeredDay'];
  declare how: Rating['how'];
  declare version: Rating['version'];

  static readonly table = 'rating';
  static readonly columns: ModelAttributes<RatingModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    about: { type: DataTypes.STRING(10), allowNull: false },
    aboutId: { type: DataTypes.CHAR(36), field: 'about_id', allowNull: false },
    round: { type: DataTypes.INTEGER, allowNull: false },
    at: { type: DataTypes.DATE(3), allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: true },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    teamId: { type: DataTypes.CHAR(36), field: 'team_id', allowNull: true },
    memberId: { type: DataTypes.CHAR(36), field: 'member_id', allowNull: false },
    askedById: { type: DataTypes.CHAR(36), field: 'asked_by_id', allowNull: false },
    askedAt: { type: DataTypes.DATE(3), field: 'asked_at', allowNull: false },
    expiresAt: { type: DataTypes.DATE(3), field: 'expires_at', allowNull: true },
    tokenHash: { type: DataTypes.STRING(64), field: 'token_hash', allowNull: true },
    locale: { type: DataTypes.STRING(8), allowNull: false },
    stars: { type: DataTypes.INTEGER, allowNull: true },
    comment: { type: DataTypes.BLOB('medium'), allowNull: true },
    answeredAt: { type: DataTypes.DATE(3), field: 'answered_at', allowNull: true },
    answeredDay: { type: DataTypes.DATEONLY, field: 'answered_day', allowNull: true },
    how: { type: DataTypes.STRING(8), allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
