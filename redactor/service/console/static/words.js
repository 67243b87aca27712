// What the closed sets of the API are called on this page.

export const CATEGORIES = {
  identity: "Identity", contact: "Contact", financial: "Payment", government_id: "Official number", credential: "Secret", network: "Network",
  location: "Place", birth_and_age: "Birth and age", health: "Health", religion: "Religion", ethnicity: "Origin", politics: "Politics",
  sexuality: "Sexuality", biometric: "Biometric",
};

export const AUDIENCES = {
  public: "Everyone", followers: "Followers", affiliates: "Affiliated companies", partners: "Partners", internal: "Own staff",
  authorities: "Authorities", logs: "Readers of logs",
};

export const PURPOSES = {
  unknown: "Not told", publishing: "Publishing", service: "Running the service", security: "Security", analytics: "Analytics",
  research: "Research", advertising: "Advertising", legal: "A legal duty",
};

export const AGES = { unknown: "Not told", under_14: "Under 14", "14_to_17": "14 to 17", adult: "18 or more" };

export const LANGUAGES = { en: "English", zh: "中文", es: "Español", fr: "Français", de: "Deutsch", pt: "Português" };

export const SUBJECTS = { author: "the author", other: "somebody else", nobody: "nobody in particular" };

export const ACTIONS = {
  allow: { word: "Allowed", short: "allowed", meaning: "May be shown as it is." },
  warn: { word: "Warned", short: "warned", meaning: "The author is told first, and may go on." },
  mask: { word: "Masked", short: "masked", meaning: "May be shown with parts of it hidden." },
  block: { word: "Blocked", short: "blocked", meaning: "Must not go out." },
};

export const EVENTS = {
  decision: "Decision", acknowledgement: "Warning acknowledged", reveal: "Value revealed", erasure: "Subject erased", export: "Subject's copy",
  consent: "Consent", policy: "Policy in force", key: "API key", rotation: "Keys rotated", prune: "Old records pruned",
};

export const FLAWS = {
  whole: "Whole", altered: "Altered", gap: "Record before it is missing", unlinked: "Not linked to the record before", cut_off: "Cut off",
  beyond_head: "Beyond the end", head_altered: "End altered", head_missing: "End missing", checkpoint_altered: "Checkpoint altered",
  pruned_yet_there: "Pruned, yet there", anchor_differs: "Differs from the anchor",
};

export const pairs = (names) => Object.entries(names);

const SHORT = new Set(["API", "CPF", "CVV", "DNA", "IBAN", "ID", "IMEI", "IP", "JWT", "MAC", "MRN", "NHS", "NIN", "NPI", "PIN", "SSH", "SSN", "SWIFT", "TIN", "URL", "VAT", "VIN"]);

/** ENTITY_TYPE as words: "Email address", "US SSN". Two letters before others are a country. */
export function entity(label) {
  const words = label.split("_").map((word, at, all) => SHORT.has(word) || (at === 0 && word.length === 2 && all.length > 1) ? word : word.toLowerCase());
  return (words[0].charAt(0).toUpperCase() + words[0].slice(1) + words.slice(1).map((word) => ` ${word}`).join(""));
}

export const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export const when = (iso) => new Date(iso).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
