import { LABEL_KEYS, type Profile } from "./profile.ts";

/** The profile with the words that a single SOP prints instead (`profil: {pakai: …, label: {…}}`). */
export function withLabels(profile: Profile, labels: Readonly<Record<string, string>>): Profile {
  const own = LABEL_KEYS.filter((key) => Object.hasOwn(labels, key)).map((key) => [key, labels[key]] as const);
  return own.length === 0 ? profile : { ...profile, labels: { ...profile.labels, ...Object.fromEntries(own) } };
}
