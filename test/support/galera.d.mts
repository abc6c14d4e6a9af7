/** What a node says about itself. */
export interface NodeStatus {
  /** It takes statements. */
  readonly ready: boolean;
  /** It belongs to the majority. */
  readonly primary: boolean;
  /** e.g. Synced, Donor/Desynced, Joined, Initialized */
  readonly state: string;
  /** How many nodes it sees, itself included. */
  readonly size: number;
  /** Counts the changes of membership. */
  readonly view: number;
}

/** A throw-away cluster. Nodes are counted from 0. */
export interface GaleraCluster {
  /** mysql://user:password@127.0.0.1:PORT/mysql of each node; the user may do everything. */
  readonly urls: readonly string[];
  /** The server processes; undefined where a node does not run. */
  readonly pids: readonly (number | undefined)[];
  /** Undefined when the node does not answer. */
  status(node: number): Promise<NodeStatus | undefined>;
  /** Fails with the end of the node's log when the node ends or the time is over. */
  waitUntil(node: number, condition: (status: NodeStatus) => boolean, timeoutMs?: number): Promise<void>;
  /** Until the node takes statements, is synced and sees what the others see. */
  waitReady(node: number, timeoutMs?: number): Promise<void>;
  /** The power cut: the node is gone when this resolves. The others notice two to three seconds later. */
  kill(node: number): Promise<void>;
  /** Starts a killed node and waits until it is ready. `empty`: it has lost its data and fetches everything. */
  restart(node: number, options?: { readonly empty?: boolean }): Promise<void>;
  /** The node falls silent, as behind a cut cable: the others vote it out after two to four seconds. */
  pause(node: number): void;
  /** It speaks again, for a moment with the past's answers, and rejoins by itself: waitReady. */
  resume(node: number): void;
  /** Creates it on all running nodes; its address on each node. */
  createDatabase(name: string): Promise<readonly string[]>;
  /** Ends all nodes and removes what they left. Happens by itself when this process dies. */
  stop(): Promise<void>;
}

export function galeraMissing(): string | undefined;

/** Throws what galeraMissing says where it says something. */
export function startGalera(options?: { readonly nodes?: number }): Promise<GaleraCluster>;
