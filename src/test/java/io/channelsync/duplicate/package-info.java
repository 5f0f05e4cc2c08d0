/** What a person decides about duplicates, on both products, from the till to the orders. */
package io.channelsync.duplicate;
