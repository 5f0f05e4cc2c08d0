/** What must survive: killed daemons, rows that a database refuses, databases that are away, and two daemons at once. */
package io.channelsync.crash;
