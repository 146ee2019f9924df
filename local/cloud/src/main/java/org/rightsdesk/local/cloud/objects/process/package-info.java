/** What runs in S3Mock's own process, beside its libraries and none of ours. */
@NullMarked
package org.rightsdesk.local.cloud.objects.process;

import org.jspecify.annotations.NullMarked;
