import { DataTypes, Model } from 'sequelize';
import type { InferAttributes, InferCreationAttributes, ModelAttributes } from 'sequelize';
import type { Loan } from '../../domain/loans/loan.ts';

/** The loan of a contract (按揭). */
export class LoanModel extends Model<InferAttributes<LoanModel>, InferCreationAttributes<LoanModel>> {
  declare id: Loan['id'];
  declare contractId: Loan['contractId'];
  declare customerId: Loan['customerId'];
  declare projectId: Loan['projectId'];
  declare bank: Loan['bank'];
  declare amount: Loan['amount'];
  declare fund: Loan['fund'];
  declare approved: Loan['approved'];
  declare state: Loan['state'];
  declare openedDay: Loan['openedDay'];
  declare documentedDay: Loan['documentedDay'];
  declare signedDay: Loan['signedDay'];
  declare approvedDay: Loan['approvedDay'];
  declare paidOutDay: Loan['paidOutDay'];
  declare stepDay: Loan['stepDay'];
  declare documents: Loan['documents'] | null;
  declare received: Loan['received'] | null;
  declare version: Loan['version'];

  static readonly table = 'loan';
  static readonly columns: ModelAttributes<LoanModel> = {
    id: { type: DataTypes.CHAR(36), primaryKey: true },
    contractId: { type: DataTypes.CHAR(36), field: 'contract_id', allowNull: false },
    customerId: { type: DataTypes.CHAR(36), field: 'customer_id', allowNull: false },
    projectId: { type: DataTypes.CHAR(36), field: 'project_id', allowNull: false },
    bank: { type: DataTypes.STRING(60), allowNull: false },
    amount: { type: DataTypes.BIGINT, allowNull: false },
    fund: { type: DataTypes.BIGINT, allowNull: false },
    approved: { type: DataTypes.BIGINT, allowNull: true },
    state: { type: DataTypes.STRING(12), allowNull: false },
    openedDay: { type: DataTypes.DATEONLY, field: 'opened_day', allowNull: false },
    documentedDay: { type: DataTypes.DATEONLY, field: 'documented_day', allowNull: true },
    signedDay: { type: DataTypes.DATEONLY, field: 'signed_day', allowNull: true },
    approvedDay: { type: DataTypes.DATEONLY, field: 'approved_day', allowNull: true },
    paidOutDay: { type: DataTypes.DATEONLY, field: 'paid_out_day', allowNull: true },
    stepDay: { type: DataTypes.DATEONLY, field: 'step_day', allowNull: false },
    documents: { type: DataTypes.JSON, allowNull: true },
    received: { type: DataTypes.JSON, allowNull: true },
    version: { type: DataTypes.INTEGER, allowNull: false },
  };
}
