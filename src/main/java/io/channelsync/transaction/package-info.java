/** Store transactions: the rules that a sale has to keep before it enters a statement. */
package io.channelsync.transaction;
