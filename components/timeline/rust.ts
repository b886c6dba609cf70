/** Rust's way in eight dates. What is said of each, and who says it, stands in facts.md under the same id. */

export interface TimelineEvent {
  /** In facts.md. */
  fact: string
  year: number
  /** 1 to 12; absent where only the year is known. */
  month?: number
  /** What happened, in few words. */
  label: string
  isMilestone?: boolean
}

export const RUST: readonly TimelineEvent[] = [
  { fact: 'rust-begun', year: 2006, month: 7, label: 'one man’s own project', isMilestone: true },
  { fact: 'rust-mozilla', year: 2009, label: 'Mozilla pays' },
  { fact: 'rust-announced', year: 2010, label: 'announced' },
  { fact: 'rust-self-hosted', year: 2011, label: 'compiles itself' },
  { fact: 'rust-1-0', year: 2015, month: 5, label: 'Rust 1.0', isMilestone: true },
  { fact: 'rust-foundation', year: 2021, month: 2, label: 'a foundation' },
  { fact: 'rust-linux', year: 2022, month: 12, label: 'in Linux 6.1' },
  { fact: 'rust-2024', year: 2025, month: 2, label: 'edition 2024' },
]
