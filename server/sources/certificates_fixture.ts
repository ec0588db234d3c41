import { generate } from "selfsigned";

/** A key and the certificate of it, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY = 86_400_000;
const made = { keyType: "ec", algorithm: "sha256" } as const;

/** Test support: an authority that no machine knows. */
export async function createAuthority(name = "Test authority"): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: "commonName", value: name }], {
    ...made,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key, cert };
}

/** Test support: a certificate of an authority for a name; one that is over is of the day before yesterday. */
export async function certify(
  authority: Certificate,
  { name, over = false }: { readonly name: string; readonly over?: boolean },
): Promise<Certificate> {
  const now = Date.now();
  const { private: key, cert } = await generate([{ name: "commonName", value: name }], {
    ...made,
    ca: authority,
    notBeforeDate: new Date(now - 3 * DAY),
    notAfterDate: new Date(over ? now - 2 * DAY : now + DAY),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: [{ type: 2, value: name }] },
    ],
  });
  return { key, cert };
}
