/** End of day: business days that are over, and the statements that post them. */
package io.channelsync.statement;
