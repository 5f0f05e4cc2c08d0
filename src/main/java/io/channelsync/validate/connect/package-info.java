/** What can only be found wrong by asking the databases: versions, clocks, statements, rights, and whether a row can be written. */
package io.channelsync.validate.connect;
