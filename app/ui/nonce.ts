import { createContext, useContext } from "react";

const Nonce = createContext("");

/** Hands the response's nonce to the parts that write a script element. */
export const NonceProvider = Nonce.Provider;

/** The nonce of the response being rendered. */
export function useNonce(): string {
  return useContext(Nonce);
}
