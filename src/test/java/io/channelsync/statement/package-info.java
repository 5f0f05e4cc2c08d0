/** End of day on many baskets: to the last decimal. */
package io.channelsync.statement;
