/** Faults between the daemon and its databases: a JDBC driver that numbers every call, and can halt the process or lose a reply at any of them. */
package io.channelsync.fault;
