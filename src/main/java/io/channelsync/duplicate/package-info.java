/** Duplicates: whether a customer to be opened may be one that HQ has, and what becomes of it. Nothing merges silently. */
package io.channelsync.duplicate;
