/** Whether the database of a channel is the one that HQ knows, and HQ the one that the channel knows. */
package io.channelsync.installation;
