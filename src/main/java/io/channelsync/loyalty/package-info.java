/** Loyalty cards: each belongs to one account, and goes up once that account is known where it was issued. */
package io.channelsync.loyalty;
